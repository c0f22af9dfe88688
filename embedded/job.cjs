'use strict';

require('./beside.cjs').runBeside('./job.ts');
