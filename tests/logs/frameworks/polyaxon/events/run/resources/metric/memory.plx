step|timestamp|metric
|2026-11-27 02:15:22.119758+00:00|7.5