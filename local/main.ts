import { serveLocal } from './start'

void serveLocal()
