"""The rota: five small groups, twelve person-days, and rooms that meet at the same time."""
