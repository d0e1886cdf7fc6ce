import { BuildingRegular, LocationRegular } from '@fluentui/react-icons';
import type { Place } from '../../../shared/api/preview-mailbox-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { TagField } from './tag-field';

export interface PlacesFieldProps {
  readonly places: readonly Place[];
  /** Those that can be booked. */
  readonly rooms: readonly Place[];
  readonly onChange: (places: readonly Place[]) => void;
}

/** Where it takes place: rooms, and anything else one types. */
export function PlacesField({ places, rooms, onChange }: PlacesFieldProps) {
  const text = useText();
  return (
    <TagField
      label={text('outlook-preview.location')}
      tags={places.map(({ kind, id, name }) => ({
        id: `${kind} ${id}`,
        name,
        media: kind === 'room' ? <BuildingRegular /> : <LocationRegular />,
      }))}
      suggestions={rooms.map(({ name }) => name)}
      onAdd={(typed) => {
        const added = rooms.find(({ name }) => name === typed) ?? { kind: 'custom', id: typed, name: typed };
        if (!places.some(({ kind, id }) => kind === added.kind && id === added.id)) {
          onChange([...places, added]);
        }
      }}
      onRemove={(gone) => {
        onChange(places.filter(({ kind, id }) => `${kind} ${id}` !== gone));
      }}
    />
  );
}
