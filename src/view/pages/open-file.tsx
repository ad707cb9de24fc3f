// A button that opens a file and hands over its text. Too large a file is handed over cut, and refused by its reader with a reason.
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Action } from '../hud/action.tsx';

export interface OpenFileProps {
  readonly children: ReactNode;
  readonly onText: (text: string) => void;
}

/** No match or scenario is larger; the reader says so itself when it gets one character more. */
const mostBytes = 5_000_001;

export function OpenFile({ children, onText }: OpenFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file) onText(await file.slice(0, mostBytes).text());
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <Action look="plain" onPress={() => input.current?.click()}>
        {children}
      </Action>
      <input ref={input} type="file" hidden accept=".json,.chokepoint,application/json" onChange={(e) => void take(e.target.files)} />
    </>
  );
}

/** Hands a text to the browser as a file to keep. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
