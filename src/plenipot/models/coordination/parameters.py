"""Every number of the rota. All are chosen for teaching: nobody has measured them."""

from plenipot.models.parameters import CHOSEN, Parameter, Table


def _chosen(name, value, low, high, unit="level"):
    return Parameter(name, value, unit, low, high, CHOSEN, CHOSEN)


ROTA_PARAMETERS = (
    _chosen("weight-first", 1, 1, 2),
    _chosen("weight-text", 2, 1, 3),
    _chosen("weight-settled", 3, 2, 4),
    _chosen("there", 1, 1, 2),
    _chosen("expertise", 1, 1, 2),
    _chosen("language", 1, 1, 2),
    _chosen("note-rested", 3, 3, 4),
    _chosen("note-tired", 1, 1, 2),
    _chosen("note-language", 1, 1, 2),
    _chosen("shared", 1, 1, 2),
    _chosen("analysis", 1, 1, 2),
    _chosen("useful", 2, 1, 3),
    _chosen("web-chance", 1, 1, 2),
    _chosen("web-desk", 2, 2, 3),
    _chosen("web-notes", 2, 1, 3),
    _chosen("stay-on", 4, 4, 5),
    _chosen("handed-over", 3, 2, 4),
    _chosen("handed-over-language", 1, 0, 2),
    _chosen("cost-channel", 8, 4, 12),
    _chosen("cost-notes", 6, 3, 9),
    _chosen("cost-desk", 8, 4, 12),
)

TABLE = Table("coordination", ROTA_PARAMETERS)
parameter = TABLE.parameter
value = TABLE.value
