// The ending.
import type { Commands, SessionState } from '../../store/index.ts';
export function Ending({ state }: { readonly state: SessionState; readonly commands: Commands }) { return <main className="page" id="main"><h1 tabIndex={-1} id="page-title">{state.scenario?.ending}</h1></main>; }
