import { runInThisContext } from 'node:vm'
import { Refusal } from '../domain/api/refusal'
import { mountHook } from './testing/mountHook'
import { type Acts, useActs } from './useActs'

const claimed = new Refusal('claimed', '同事正在核对')
const offline = new Refusal('offline', '网络不通')

type Ending = 'passes' | Refusal

/** An act that counts how often it began, and ends as it is told to. */
const actOf = (...endings: readonly Ending[]) => {
  const ends: ((ending: Ending) => void)[] = []
  let begun = 0
  const act = () => {
    const ending = endings[begun++]
    return new Promise<void>((resolve, reject) => {
      const end = (how: Ending) => {
        if (how === 'passes') resolve()
        else reject(how)
      }
      if (ending === undefined) ends.push(end)
      else end(ending)
    })
  }
  return {
    act,
    begun: () => begun,
    end: (how: Ending) => {
      ends.shift()?.(how)
    },
  }
}

const said = ({ busy, refusal }: Acts) => [busy, refusal?.code ?? null]

test('an act begins in the tap itself, and is named while it is under way', async () => {
  const { act, begun, end } = actOf()
  const { result, after } = await mountHook(useActs)
  await after(() => {
    result().run('claim', act)
    expect(begun()).toBe(1)
  })
  expect(said(result())).toEqual(['claim', null])
  await after(() => {
    end('passes')
  })
  expect(said(result())).toEqual([null, null])
})

test.each<[string, (acts: Acts, act: () => Promise<void>) => void]>([
  [
    'a second tap before anything is drawn',
    (acts, act) => {
      acts.run('claim', act)
      acts.run('claim', act)
    },
  ],
  [
    'another act',
    (acts, act) => {
      acts.run('claim', act)
      acts.run('release', act)
    },
  ],
  [
    'a repeat',
    (acts, act) => {
      acts.run('claim', act)
      acts.repeat()
    },
  ],
])('while an act is under way %s does nothing', async (_name, tap) => {
  const { act, begun, end } = actOf()
  const { result, after } = await mountHook(useActs)
  await after(() => {
    tap(result(), act)
  })
  expect([begun(), result().busy]).toEqual([1, 'claim'])
  await after(() => {
    result().run('release', act)
  })
  await after(() => {
    end('passes')
  })
  expect([begun(), result().busy]).toEqual([1, null])
  await after(() => {
    result().run('release', act)
  })
  expect([begun(), result().busy]).toEqual([2, 'release'])
})

test('a refusal is kept until the next act begins', async () => {
  const { act, end } = actOf(claimed)
  const { result, after } = await mountHook(useActs)
  await after(() => {
    result().run('claim', act)
  })
  expect(said(result())).toEqual([null, 'claimed'])
  await after(() => {
    result().run('release', act)
  })
  expect(said(result())).toEqual(['release', null])
  await after(() => {
    end(offline)
  })
  expect(said(result())).toEqual([null, 'offline'])
  await after(() => {
    result().clear()
  })
  expect(said(result())).toEqual([null, null])
})

test('what cannot even begin is refused in the same place, and an act takes its place', async () => {
  const { act } = actOf('passes')
  const { result, after } = await mountHook(useActs)
  await after(() => {
    result().refuse(new Refusal('input', '请填写邮箱'))
  })
  expect(said(result())).toEqual([null, 'input'])
  await after(() => {
    result().run('send', act)
  })
  expect(said(result())).toEqual([null, null])
})

test('repeat runs the last act again, by its name', async () => {
  const first = actOf(offline)
  const second = actOf(offline)
  const { result, after } = await mountHook(useActs)
  await after(() => {
    result().repeat()
  })
  expect(said(result())).toEqual([null, null])
  await after(() => {
    result().run('first', first.act)
  })
  await after(() => {
    result().run('second', second.act)
  })
  await after(() => {
    result().repeat()
  })
  expect([first.begun(), second.begun(), ...said(result())]).toEqual([1, 2, 'second', null])
})

const UNHANDLED = 'unhandledRejection'
// The process that a test sees hears of no rejection.
const realProcess = runInThisContext('process') as NodeJS.Process

/** What nobody catches of what `work` starts; Jest would fail the test by it. */
const thrownBy = async (work: () => Promise<void>): Promise<readonly unknown[]> => {
  const thrown: unknown[] = []
  const listeners = realProcess.listeners(UNHANDLED)
  realProcess.removeAllListeners(UNHANDLED)
  realProcess.on(UNHANDLED, (error) => thrown.push(error))
  await work()
  realProcess.removeAllListeners(UNHANDLED)
  listeners.forEach((listener) => realProcess.on(UNHANDLED, listener))
  return thrown
}

test.each<[string, () => Promise<void>]>([
  ['in an answer', () => Promise.reject(new TypeError('a bug'))],
  [
    'before the first wait',
    () => {
      throw new TypeError('a bug')
    },
  ],
])(
  'a bug %s is thrown on, is no refusal, and leaves the act to be tried again',
  async (_name, act) => {
    const { result, after } = await mountHook(useActs)
    const thrown = await thrownBy(() =>
      after(() => {
        result().run('claim', act)
      }),
    )
    expect(thrown).toEqual([new TypeError('a bug')])
    expect(said(result())).toEqual([null, null])
    const { act: again, begun } = actOf()
    await after(() => {
      result().run('claim', again)
    })
    expect(begun()).toBe(1)
  },
)

test.each<[string, Ending]>([
  ['went through', 'passes'],
  ['was refused', claimed],
])('an act that %s after its page was left is not drawn any more', async (_name, ending) => {
  const { act, end } = actOf()
  const errors = jest.spyOn(console, 'error')
  const { result, draws, after, unmount } = await mountHook(useActs)
  await after(() => {
    result().run('claim', act)
  })
  const drawn = draws()
  await unmount()
  await after(() => {
    end(ending)
  })
  expect(draws()).toBe(drawn)
  expect(errors).not.toHaveBeenCalled()
})

test('an act that leads away goes through once: refused it may be repeated, then it stays busy', async () => {
  const { act, begun } = actOf(offline, 'passes')
  const { result, after } = await mountHook(() => useActs({ once: true }))
  await after(() => {
    result().run('submit', act)
  })
  expect(said(result())).toEqual([null, 'offline'])
  await after(() => {
    result().repeat()
  })
  expect(said(result())).toEqual(['submit', null])
  await after(() => {
    result().run('submit', act)
    result().repeat()
  })
  expect([begun(), ...said(result())]).toEqual([2, 'submit', null])
})
