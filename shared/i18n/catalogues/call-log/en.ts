import type { MissedOutcome, RecordKind } from '../../../call-log/call-record';
import type { RecordFilter } from '../../../call-log/record-filter';

const kinds = {
  'call-log.kind.incoming': 'Incoming',
  'call-log.kind.outgoing': 'Outgoing',
  'call-log.kind.missed': 'Missed',
} as const satisfies Record<`call-log.kind.${RecordKind}`, string>;

const outcomes = {
  'call-log.outcome.answered-elsewhere': 'Answered elsewhere',
  'call-log.outcome.voicemail': 'Went to voicemail',
  'call-log.outcome.lost': 'Missed',
  'call-log.outcome.declined': 'Declined by you',
} as const satisfies Record<`call-log.outcome.${MissedOutcome}`, string>;

const empty = {
  'call-log.empty.all': 'No calls yet',
  'call-log.empty.incoming': 'No incoming calls',
  'call-log.empty.outgoing': 'No outgoing calls',
  'call-log.empty.missed': 'No missed calls',
  'call-log.empty.voicemail': 'No calls went to voicemail',
  'call-log.empty.groups': 'No missed group calls',
} as const satisfies Record<`call-log.empty.${RecordFilter | 'all'}`, string>;

const filters = {
  'call-log.filter.all': 'All',
  'call-log.filter.incoming': 'Incoming',
  'call-log.filter.outgoing': 'Outgoing',
  'call-log.filter.missed': 'Missed',
  'call-log.filter.voicemail': 'Voicemail',
  'call-log.filter.groups': 'Groups',
} as const satisfies Record<`call-log.filter.${RecordFilter | 'all'}`, string>;

export const callLogEn = {
  'call-log.title': 'Recent',
  'call-log.new-missed': '{count, plural, one {# new missed call} other {# new missed calls}}',
  'call-log.filters': 'Show',
  'call-log.empty.help': 'The calls you make and receive appear here, whatever device you use.',
  'call-log.error': 'The call history could not be loaded',
  'call-log.withheld': 'Number withheld',
  'call-log.count': '{count} calls',
  'call-log.for-group': 'Group {group}',
  'call-log.add-contact': 'Add to contacts',
  'call-log.more': 'More for {name}',
  'call-log.delete': 'Delete from the call history',
  'call-log.delete-all': 'Delete all history',
  'call-log.delete-all.question': 'Delete the whole call history?',
  'call-log.delete-all.text': 'All records go, on all your devices. This cannot be undone.',
  'call-log.delete-kind.question':
    '{kind, select, missed {Delete all missed calls?} incoming {Delete all incoming calls?} voicemail {Delete all calls that went to voicemail?} groups {Delete all missed group calls?} other {Delete all outgoing calls?}}',
  'call-log.delete-kind.text':
    'The records shown here go, on all your devices; others stay. This cannot be undone.',
  'call-log.deleted': 'Deleted from the call history',
  'call-log.all-deleted': 'Call history deleted',
  'call-log.when.now': 'Just now',
  'call-log.when.minutes': '{count, plural, one {# minute ago} other {# minutes ago}}',
  'call-log.when.today': 'Today, {time}',
  'call-log.when.yesterday': 'Yesterday, {time}',
  'call-log.when.day': '{day}, {time}',
  ...kinds,
  ...outcomes,
  ...empty,
  ...filters,
} as const;
