import { createIntl } from 'react-intl';
import { describeCall } from '../../../../companion/features/notices/describe-call';
import { english } from '../../../../companion/features/language/english';
import { ringing } from './support/fake-phone';

const notificationOf = describeCall(createIntl({ locale: 'en', messages: english }));

describe('a desktop notification', () => {
  it('says who calls', () => {
    expect(notificationOf(ringing())).toMatchObject({ title: 'Chloé Martin is calling', body: '203' });
  });

  it('says of a concealed caller that it is one, and no more', () => {
    expect(notificationOf(ringing({ concealed: true }))).toMatchObject({
      title: 'Hidden caller is calling',
      body: '',
    });
  });
});
