import * as z from 'zod/mini';
import { dispatch } from '../dispatch';
import { editorHtml } from '../html/owa-html';
import { htmlToText, textToHtml } from '../html/plain-text';
import type { BodyType } from '../item-content';
import { done, withParams, writing, type Method, type Methods } from '../method';
import type { OpenItem } from '../open-item';

/** `HostCoercionType`: how a text is given or wanted. */
const typeSchema = z.pipe(
  z.enum({ text: 0, html: 3 }),
  z.transform((type): BodyType => (type === 3 ? 'html' : 'text')),
);
const writeSchema = z.object({ data: z.string().check(z.maxLength(1_000_000)), coercionType: typeSchema });
type Written = z.infer<typeof writeSchema>;

/** Where in the body something is written. */
type Placing = (item: OpenItem, content: string, body: string) => string;

const setSelected = written((item, content, body) =>
  // With the cursor nowhere Outlook writes at the start.
  item.editor?.insert(content) === true ? item.snapshot().body : content + body,
);

export const bodyMethods: Methods = {
  [dispatch.bodyType]: (item) => done(item.snapshot().bodyType),
  [dispatch.body]: withParams(z.object({ coercionType: typeSchema }), (item, { coercionType }) => {
    const { body, bodyType } = item.snapshot();
    return done(converted(body, bodyType, coercionType));
  }),
  [dispatch.setBody]: written((_item, content) => content),
  [dispatch.prepend]: written((_item, content, body) => content + body),
  [dispatch.setSelected]: setSelected,
  [dispatch.setSelectedOfMessage]: setSelected,
  [dispatch.selected]: (item) => done({ data: item.editor?.selection() ?? '', sourceProperty: 'body' }),
};

/** What is written takes the form of the body it is written into. */
function written(placing: Placing): Method {
  return writing(writeSchema, (item, { data, coercionType }: Written) => {
    const { body, bodyType } = item.snapshot();
    const content = converted(data, coercionType, bodyType);
    item.change({ body: placing(item, bodyType === 'html' ? editorHtml(content) : content, body) });
    return done();
  });
}

function converted(content: string, from: BodyType, to: BodyType): string {
  if (from === to) return content;
  return to === 'html' ? textToHtml(content) : htmlToText(content);
}
