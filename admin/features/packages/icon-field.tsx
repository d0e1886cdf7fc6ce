import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import { FileButton } from '../../controls/file-button';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Largest SVG the server reads, in bytes. */
const MAX_SVG = 256 * 1024;

/** An SVG of the administrator's. It is not shown before the server has drawn it: what it holds is not known. */
export interface ChosenIcon {
  readonly file: string;
  readonly svg: string;
}

export interface IconFieldProps {
  readonly icon: ChosenIcon | undefined;
  readonly onIcon: (icon: ChosenIcon | undefined) => void;
}

/** The drawing both icons are made from. */
export function IconField({ icon, onIcon }: IconFieldProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string>();
  const choose = async (file: File): Promise<void> => {
    setProblem(undefined);
    if (file.size > MAX_SVG) {
      const words = text('admin.packages.icon.too-large');
      setProblem(words);
      announce(words, 'assertive');
      return;
    }
    onIcon({ file: file.name.slice(0, 200), svg: await file.text() });
  };
  return (
    <div className={styles.root} role="group" aria-label={text('admin.packages.icon')}>
      <span className={styles.name}>
        {icon ? text('admin.packages.icon.own', { name: icon.file }) : text('admin.packages.icon.default')}
      </span>
      <div className={styles.actions}>
        <FileButton
          name={text('admin.packages.icon.choose')}
          accept=".svg,image/svg+xml"
          onFile={(file) => void choose(file)}
        />
        {icon && (
          <Button
            appearance="subtle"
            onClick={() => {
              onIcon(undefined);
            }}
          >
            {text('admin.packages.icon.reset')}
          </Button>
        )}
      </div>
      <p className={styles.hint}>{text('admin.packages.icon.hint')}</p>
      {problem && <ErrorText>{problem}</ErrorText>}
    </div>
  );
}
