import { describe, expect, it } from 'vitest';
import { parseDateline } from '../../src/page/parse-dateline.js';

/** Line, local time, zone. */
const CASES: readonly (readonly [string, string, string | null])[] = [
  ['13:54 05.11.2025', '2025-11-05T13:54', null],
  ['date 2026-02-20', '2026-02-20', null],
  ['12 березня 2026, 09:40', '2026-03-12T09:40', null],
  ['Опубліковано: 12 березня 2026 р. о 09:40 за Києвом', '2026-03-12T09:40', '+02:00'],
  ['22 червня 2026, 17:05 за київським часом', '2026-06-22T17:05', '+03:00'],
  ['середа, 5 листопада 2025 року', '2025-11-05', null],
  ['5 ноября 2025 г., 13:54 (МСК)', '2025-11-05T13:54', '+03:00'],
  ['Stand: 17.02.2026, 14:32 Uhr', '2026-02-17T14:32', null],
  ['Mittwoch, 5. November 2025 um 14.32 Uhr', '2025-11-05T14:32', null],
  ['Publié le 6 mai 2026 à 13h54', '2026-05-06T13:54', null],
  ['Publié le 1er mai 2026', '2026-05-01', null],
  ['Publicado el 3 de febrero de 2026 a las 20:15 h', '2026-02-03T20:15', null],
  ['21 oct. 2026 - 08:12', '2026-10-21T08:12', null],
  ['5 novembre 2026 | 11:20', '2026-11-05T11:20', null],
  ['18 czerwca 2026, godz. 07:30', '2026-06-18T07:30', null],
  ['Publicado em 09/01/2026 às 14h30', '2026-01-09T14:30', null],
  ['Giriş: 16 Eylül 2026 Çarşamba 14:30', '2026-09-16T14:30', null],
  ['2026年10月14日 13時54分', '2026-10-14T13:54', null],
  ['令和8年10月14日', '2026-10-14', null],
  ['2026年4月12日 午後3時5分', '2026-04-12T15:05', null],
  ['发布时间：2026-03-22 10:08:35', '2026-03-22T10:08:35', null],
  ['2026. 11. 5. 13:54', '2026-11-05T13:54', null],
  ['입력 2026년 11월 5일 13:54', '2026-11-05T13:54', null],
  ['19 أغسطس 2026، 16:45', '2026-08-19T16:45', null],
  ['١٩ آب ٢٠٢٦', '2026-08-19', null],
  ['Publicerad 26 februari 2026 kl 13.40', '2026-02-26T13:40', null],
  ['5. 11. 2025 13:54', '2025-11-05T13:54', null],
  ['Nov. 5, 2026 at 3:45 p.m.', '2026-11-05T15:45', null],
  ['November 5th, 2026, 12:05 AM', '2026-11-05T00:05', null],
  ['5 November 2026 14:00 GMT', '2026-11-05T14:00', 'Z'],
  ['Fri, 05 Jun 2026 13:54:07 +0100', '2026-06-05T13:54:07', '+01:00'],
  ['2026-06-05T13:54:07.123Z', '2026-06-05T13:54:07', 'Z'],
  ['2026-04-27T15:22+03:00', '2026-04-27T15:22', '+03:00'],
  ['11/05/2025 3:45 PM', '2025-11-05T15:45', null],
  ['11/25/2025', '2025-11-25', null],
  ['2025. november 5. 13:54', '2025-11-05T13:54', null],
];

describe('a dateline', () => {
  it.each(CASES)('%s', (line, local, zone) => {
    const found = parseDateline(line);
    expect(found?.publishedAt.local).toBe(local);
    expect(found?.publishedAt.zone).toBe(zone);
    expect([found?.before, found?.rest]).toEqual(['', '']);
  });

  it('says when it is of a change', () => {
    expect(parseDateline('Оновлено: 12.03.2026 11:00')?.updated).toBe(true);
    expect(parseDateline('Published 8 April 2026')?.updated).toBe(false);
  });

  it('takes the date of publication where a line has both', () => {
    const found = parseDateline('Updated: 6 May 2026, 09:00 | Published: 5 May 2026, 08:00');
    expect(found?.publishedAt.local).toBe('2026-05-05T08:00');
    expect(found?.updated).toBe(false);
  });

  it('says when day and month could be the other way round', () => {
    expect(parseDateline('05/11/2025')?.ambiguous).toBe(true);
    expect(parseDateline('25/11/2025')?.ambiguous).toBe(false);
  });

  it.each(['31.02.2026', '13:54', '99.99.9999', 'Version 1.2.3', 'май', ''])('is not %j', (line) => {
    expect(parseDateline(line)).toBeNull();
  });

  it('keeps what else the line says', () => {
    expect(parseDateline('date 2026-02-20 Harbour opens again')?.rest).toBe('Harbour opens again');
    expect(parseDateline('In Kassel wurde am 5. Mai 2026 gewählt')?.before).not.toBe('');
  });
});
