import type { GraphEvent } from './calendar-view';

/** The appointments, and between them such as a program that is broken or hostile has left in a calendar. */
export function badEvents(events: readonly GraphEvent[]): readonly object[] {
  const [first] = events;
  if (!first) return events;
  const scripted = '<script>document.title = 1</script><img src=x onerror="document.title = 1">';
  return [
    { id: 'bad-empty' },
    { ...first, id: 'bad-times', start: { dateTime: 'yesterday', timeZone: 'UTC' } },
    { ...first, id: 'bad-zone', start: { ...first.start, timeZone: 'Mars/Olympus' } },
    { ...first, id: 'bad-order', start: first.end, end: first.start },
    {
      ...first,
      id: 'bad-markup',
      subject: `Markup ${scripted}\u202e`,
      organizer: { emailAddress: { name: scripted, address: 'javascript:alert(1)' } },
      location: { displayName: 'javascript:alert(1)' },
      onlineMeeting: { joinUrl: 'javascript:alert(1)' },
      body: { contentType: 'html', content: `${scripted}<a href="https://zoom.us.evil.example/j/1">` },
    },
    ...events,
  ];
}
