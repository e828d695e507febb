/** The floor: a process that does nothing but look at its timers, so that what the machine takes from everybody is seen. */
import { startGauge } from './gauge.ts';
import { tell, type Order } from './orders.ts';

const gauge = startGauge();
process.on('message', (order: Order) => {
  if (order === 'begin') {
    gauge.begin();
    tell({ kind: 'begun' });
  } else if (order === 'figures') tell({ kind: 'figures', ...gauge.read(), mostWrites: 0 });
});
process.once('disconnect', () => process.exit());
tell({ kind: 'ready' });
