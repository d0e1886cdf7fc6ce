import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { contactOfPersonal } from '../../../contacts/personal/contact-of-personal';
import { useText } from '../../app-root/use-text';
import type { Found } from './import-section';
import { PersonLine } from './person-line';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    maxHeight: '240px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  weak: { margin: 0, color: tokens.colorNeutralForeground2 },
  remarks: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** More than anybody looks through before pressing a button. */
const SHOWN = 100;

/** What an import would bring, and what not. */
export function ImportPreview({ found, room }: { readonly found: Found; readonly room: number }): ReactNode {
  const { file, fresh, known, remarks } = found;
  const styles = useStyles();
  const text = useText();
  const id = useId();
  return (
    <>
      <p className={styles.title}>{text('personal.import.found', { count: fresh.length, name: file })}</p>
      {known > 0 && <p className={styles.weak}>{text('personal.import.known', { count: known })}</p>}
      {fresh.length > room && <p className={styles.weak}>{text('personal.import.over', { count: room })}</p>}
      {fresh.length > 0 && (
        <ul className={styles.list} aria-label={text('personal.import.preview')} tabIndex={0}>
          {fresh.slice(0, SHOWN).map((fields, index) => (
            <PersonLine
              key={index}
              contact={contactOfPersonal({ id: String(index), revision: 0, ...fields })}
            />
          ))}
        </ul>
      )}
      {fresh.length > SHOWN && (
        <p className={styles.weak}>{text('personal.import.more', { count: fresh.length - SHOWN })}</p>
      )}
      {remarks.length > 0 && (
        <>
          <p id={id} className={styles.title}>
            {text('personal.import.remarks')}
          </p>
          <ul aria-labelledby={id} className={styles.remarks}>
            {remarks.map(({ fault, count, line }) => (
              <li key={fault}>
                {text('personal.import.remark', {
                  fault: text(`personal.import.fault.${fault}`),
                  count,
                  line,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
