import type { Browser } from '../browser';
import { Outlook } from '../outlook';
import { OutlookPane } from '../outlook-pane';
import { people } from '../people';
import { picture } from './camera';

const { amira } = people;

/** The add-in in Outlook: what is put into an appointment, and what is offered beside what one reads. */
export async function outlook(desk: Browser, phone: Browser): Promise<void> {
  const mine = await Outlook.open(desk, amira);
  await reading(mine);
  await writing(mine);
  await mine.page.close();
  await darkFrench(desk);
  await onPhone(phone);
}

async function reading(mine: Outlook): Promise<void> {
  await mine.openMessage('Your question about the headsets');
  const pane = await OutlookPane.open(mine, amira);
  await pane.frame.getByRole('group', { name: 'Ursula Brandt' }).getByText('In a call').waitFor();
  await pane.frame.getByRole('group', { name: '+49 30 23125221' }).waitFor();
  await picture(mine.page, 'outlook-people');
  await mine.openAppointment('Rollout of the headsets');
  const beside = await OutlookPane.open(mine, amira);
  await beside.show('Join');
  await beside.frame.getByText('Weekly team meeting').waitFor();
  await picture(mine.page, 'outlook-join');
}

async function writing(mine: Outlook): Promise<void> {
  await mine.newAppointment();
  await mine.item.getByRole('textbox', { name: 'Subject' }).fill('Opening of the harbour office');
  await mine.run('Add meeting');
  await picture(mine.page, 'outlook-add-meeting');
  await mine.press('Change room');
  await mine.pane.getByText('is in this appointment.').waitFor();
  await mine.pane.getByRole('radio', { checked: false }).first().check();
  await mine.pane.getByText('You are invited').waitFor();
  await picture(mine.page, 'outlook-rooms');
}

async function darkFrench(desk: Browser): Promise<void> {
  const mine = await Outlook.open(desk, amira, 'theme=dark&lang=fr');
  await mine.newAppointment('Nouvel événement');
  await mine.run('Ajouter une réunion');
  await mine.press('Changer de salle');
  await mine.pane.getByRole('radio', { checked: true }).waitFor();
  await mine.pane.getByText('Vous êtes invité').waitFor();
  await picture(mine.page, 'outlook-dark-fr');
  await mine.page.close();
}

async function onPhone(phone: Browser): Promise<void> {
  const mine = await Outlook.open(phone, amira);
  await mine.openMessage('Rollout of the headsets');
  const pane = await OutlookPane.open(mine, amira);
  await pane.show('Join');
  await pane.frame.getByText('Weekly team meeting').waitFor();
  await picture(mine.page, 'outlook-phone');
  await mine.page.close();
}
