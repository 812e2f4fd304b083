"""The sheet of offers: who was asked, what is open, what came back."""
