"""Reports: closing a month, its figures down to the visits behind them, its delivery."""
