import { describe, expect, it } from 'vitest';
import { weekdays } from '../../src/schedule/weekdays.ts';
import { zonesLike } from '../../src/schedule/zones.ts';

describe('days as a teacher types them', () => {
  it.each([
    ['lundi au vendredi', [1, 2, 3, 4, 5]],
    ['du lundi au vendredi', [1, 2, 3, 4, 5]],
    ['Monday to Friday', [1, 2, 3, 4, 5]],
    ['lun-ven', [1, 2, 3, 4, 5]],
    ['1-5', [1, 2, 3, 4, 5]],
    ['12345', [1, 2, 3, 4, 5]],
    ['tous les jours', [1, 2, 3, 4, 5, 6, 7]],
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['Mardi, jeudi', [2, 4]],
    ['mon, wed and fri', [1, 3, 5]],
    ['lundi et mercredi', [1, 3]],
    ['sam - lun', [1, 6, 7]],
    ['dimanche', [7]],
    ['3', [3]],
  ])('%s', (typed, days) => expect(weekdays(typed)).toEqual(days));

  it.each(['', 'jamais', '8', '0-3', 'lundi-', 'lun-mar-mer', 'lundi foo'])('refuses %j', (typed) =>
    expect(weekdays(typed)).toBeNull(),
  );
});

describe('zones by a part of their name', () => {
  it('puts a city that begins so first, without accents or case', () => {
    expect(zonesLike('paris', 'Etc/UTC')[0]).toBe('Europe/Paris');
    expect(zonesLike('sao paulo', 'Etc/UTC')[0]).toBe('America/Sao_Paulo');
    expect(zonesLike('', 'Asia/Tokyo')[0]).toBe('Asia/Tokyo');
    expect(zonesLike('', 'Asia/Tokyo')).toHaveLength(25);
    expect(zonesLike('atlantide', 'Asia/Tokyo')).toEqual([]);
  });
});
