import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

describe('causes', () => {
  it.each([
    ['The Larsen cabinet’s closure of mills in Bergen has delayed repairs on the Bergen railway.', 'What action by the Larsen cabinet has delayed repairs on the Bergen railway? → closure of mills in Bergen'],
    ['Vitamin deficiency can lead to serious bone disease.', 'What can lead to serious bone disease? → Vitamin deficiency'],
    ['In 1990, Peru taxed sugar as a luxury, sharply reducing the flow of cheap sugar from Chile to Bolivia.', 'What did Peru sharply reduce by taxing sugar as a luxury in 1990? → the flow of cheap sugar from Chile to Bolivia'],
    ['However, Peruvian smuggling networks adapted by selling raw cane to family-run mills in Bolivia.', 'By doing what did Peruvian smuggling networks adapt? → selling raw cane to family-run mills in Bolivia'],
    ['However, Peruvian smuggling networks adapted by selling raw cane to family-run mills in Bolivia.', 'To whom did Peruvian smuggling networks sell raw cane? → family-run mills in Bolivia'],
    ['However, Peruvian smuggling networks adapted by selling raw cane to family-run mills in Bolivia.', 'What did Peruvian smuggling networks sell to family-run mills in Bolivia? → raw cane'],
    ['The Peru–Chile border trade has become slow due to the sugar dispute.', 'Due to what has the Peru–Chile border trade become slow? → the sugar dispute'],
    ['Doctors agree that Peruvian efforts to teach reading are essential for reducing child deaths.', 'According to doctors, what is essential for reducing child deaths? → Peruvian efforts to teach reading'],
    ['Peru buys costly narcotics. Doctors agree that Peruvian efforts to teach caution are essential for ending the narcotic trade.', 'According to doctors, what is essential for ending the narcotic trade? → Peruvian efforts to teach caution'],
    ['Rosa Almquist, head of the Nordic Chamber, suggested that Norway could do more to stop firms from dumping old nets in the fjords of Bergen.', 'According to Rosa Almquist, what could Norway do more to stop firms from doing? → dumping old nets in the fjords of Bergen'],
    ['Rosa Almquist, head of the Nordic Chamber, said, “If Oslo does not lower bread taxes, then rural grain production will collapse.”', 'According to Rosa Almquist, what will collapse if Oslo does not lower bread taxes? → rural grain production'],
    ['Norway’s new plans to tax raw sugar and salt are popular steps.', 'Besides raw sugar, what are Norway’s new plans meant to tax? → salt'],
  ])('[F15] %s', (text, card) => {
    expect(acceptedIn(text, 'cause')).toContain(card);
  });

  it.each([
    'The tax did not cause the crisis of 1990.',
    'It has delayed repairs on the coastal railway.',
    'The minister created a fund for farmers.',
    'Better schools should improve the health of children in Peru.',
    'If you eat bread, then you will grow.',
  ])('[F15] keeps its hands off: %s', (text) => {
    expect(acceptedIn(text, 'cause')).toEqual([]);
  });

  it('[F15] does not say that somebody sold what somebody was kept from selling', () => {
    expect(cardsIn('Norway could do more to stop firms from selling old nets to fishers in Chile.', 'cause').join()).not.toContain('did firms sell');
  });
});
