import { openPage } from '../parts/open-page';
import { OptionsPage } from './options-page';

void openPage(<OptionsPage />);
