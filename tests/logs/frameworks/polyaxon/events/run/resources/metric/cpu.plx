step|timestamp|metric
|2026-11-27 02:15:22.119730+00:00|0.0