"""The amendment desk: where a clause stands, who tables it, and who can live with it."""
