"""Arithmetic with dates, in calendar months and in days."""

from datetime import date

from plenipot.messages import message

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_length(year, month):
    """Number of days in a month (month 1 to 12)."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LENGTHS[month - 1]


def add_months(day, months):
    """The date some calendar months later (or earlier, if negative).

    A day that the month does not have becomes its last: 31 October less 4 is 30 June.
    """
    number = day.year * 12 + day.month - 1 + months
    year = number // 12
    month = number % 12 + 1
    return date(year, month, min(day.day, month_length(year, month)))


def add_days(day, days):
    """The date some days later (or earlier, if negative)."""
    return date.fromordinal(day.toordinal() + days)


def day_label(day):
    """A date as people read it: `9 November 2026`."""
    month = message("days", "month.%d" % day.month)
    return message("days", "date", day=day.day, month=month, year=day.year)
