"""The room: a server on the laptop of the facilitator, for the phones in the same Wi-Fi."""
