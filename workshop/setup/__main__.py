"""Fetch what can be fetched, then run the first lesson, which checks the machine."""

import runpy

from workshop.setup.fetch import fetch_tweets
from workshop.start import ROOT

print(fetch_tweets() or "", flush=True)
runpy.run_path(str(ROOT / "module1_overview" / "check-setup.py"), run_name="__main__")
