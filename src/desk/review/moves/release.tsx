import { api } from '../../../cloud/call'
import { TextButton } from '../../../components/controls/TextButton'
import { moves } from '../../../domain/moves/moves'
import type { DeskMove } from './deskMove'

/** Gives the filing back to the waiting ones. */
export const release: DeskMove = {
  place: 'line',
  Button: ({ review: { id, version }, bench }) => (
    <TextButton
      decides
      onTap={() => {
        bench.acts.run('release', async () => {
          await api('desk.release', { id, version })
          bench.leave()
        })
      }}
    >
      {bench.acts.busy === 'release' ? '正在放回…' : moves.release.button}
    </TextButton>
  ),
}
