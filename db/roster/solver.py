"""HiGHS at work on a model, in a thread of its own so that it can be left at once.

Nothing here depends on the clock: a run ends when it has proven its answer or used up its nodes.
"""

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from db.roster.errand import Errand
from db.roster.model import INFINITE, Model

if TYPE_CHECKING:
    from highspy._core import _Highs
    from highspy._core.cb import HighsCallbackInput
    from numpy import float64
    from numpy.typing import NDArray

ROUNDING = 1e-6
"""What the solver's numbers may be away from the true ones."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far one run may go.

    `nodes` are those of the search tree, and `gap` is the distance from the bound at which the run may rest. With a
    `core`, the relaxed problem is solved first. If its answer is whole, it is the best there is; else pairs that would
    cost more than this beyond its optimum are left out, but for those of the start.

    A `light` problem is mostly whole when it is relaxed, and preparing that would take longer than solving it. All its
    pairs are looked at in the end, should the core's answer not lie within the gap of the bound.
    """

    nodes: int = 1
    gap: float = 0.0
    core: float | None = None
    light: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run came to: chosen pairs (None if it found nothing), and what no solution of the model goes below.

    `is_proven` tells that the chosen pairs are within the gap of the bound, or that nothing can be chosen at all.
    """

    chosen: tuple[int, ...] | None
    bound: float
    is_proven: bool


NOTHING_ALLOWED = Answer(None, INFINITE, True)
NOTHING_KNOWN = Answer(None, -INFINITE, False)


def is_there() -> bool:
    """Tell whether the solver is installed, without loading it."""
    return find_spec("highspy") is not None


class Run(Errand[Answer]):
    """One run of the solver; `start` are the columns of a known solution."""

    def __init__(self, model: Model, limits: Limits, start: tuple[int, ...] | None = None) -> None:
        super().__init__()
        self.model, self.limits, self.start = model, limits, start

    def work(self) -> Answer:
        """Solve the model as far as the limits allow."""
        model, limits = self.model, self.limits
        if not model.pairs:
            return Answer((), model.constant, True)
        if limits.core is None:
            return self._solve_whole(None)
        relaxed, dearer = self._relax()
        if relaxed.is_proven or self.is_unwanted or not dearer:
            return relaxed
        kept = set(self.start or ())
        core = [
            upper if number in kept or dearer[number] < limits.core else 0.0
            for number, upper in enumerate(model.upper[: len(model.pairs)])
        ]
        found = self._solve_whole(core, relaxed.bound)
        return self._solve_whole(None) if limits.light and not found.is_proven else found

    def _relax(self) -> tuple[Answer, list[float]]:
        """Solve the relaxed problem; return its answer and, unless it is whole, what each pair would cost beyond it."""
        import highspy
        import numpy as np

        pairs = len(self.model.pairs)
        solver = self._loaded(None, is_relaxed=True)
        if self.limits.light:
            solver.setOptionValue("presolve", "off")
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return NOTHING_ALLOWED, []
        if status != highspy.HighsModelStatus.kOptimal:
            return NOTHING_KNOWN, []
        solution = solver.getSolution()
        bound = float(solver.getInfo().objective_function_value)
        values = np.array(solution.col_value[:pairs])
        if np.abs(values - values.round()).max() < ROUNDING:
            return Answer(_above_half(values), bound, True), []
        return Answer(None, bound, False), list(solution.col_dual[:pairs])

    def _solve_whole(self, upper: list[float] | None, bound: float = -INFINITE) -> Answer:
        """Solve the problem in whole numbers; with a core's `upper` bounds of the pairs, the relaxed `bound` is given.

        A problem that presolving does away with is answered by its start, even if the solver found and counted a
        better one. Then it is asked once more without a start.
        """
        answer, is_the_one_counted = self._search(upper, bound, self.start)
        return answer if is_the_one_counted or self.start is None else self._search(upper, bound, None)[0]

    def _search(self, upper: list[float] | None, bound: float, start: tuple[int, ...] | None) -> tuple[Answer, bool]:
        """Return the solver's answer, and whether it is worth what the solver says."""
        import highspy
        import numpy as np

        model = self.model
        pairs = len(model.pairs)
        solver = self._loaded(upper, is_relaxed=False)
        if self.limits.light:
            solver.setOptionValue("mip_heuristic_run_feasibility_jump", False)
            solver.setOptionValue("mip_detect_symmetry", False)
        if start is not None:
            values = np.zeros(pairs)
            values[list(start)] = 1.0
            solver.setSolution(pairs, np.arange(pairs, dtype=np.int32), values)
        solver.run()
        info = solver.getInfo()
        is_infeasible = solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible
        if is_infeasible and upper is None:
            return NOTHING_ALLOWED, True
        least = INFINITE if is_infeasible else float(info.mip_dual_bound)
        if self.limits.core is not None and upper is not None:  # what is outside the core costs so much more
            least = min(least, bound + self.limits.core)
        bound = max(bound, least)
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Answer(None, bound, False), True
        values = np.array(solver.getSolution().col_value)
        worth, gap = model.constant + float(values @ np.array(model.costs)), self.limits.gap + ROUNDING
        answer = Answer(_above_half(values[:pairs]), bound, worth - bound <= gap)
        return answer, worth - float(info.objective_function_value) <= gap

    def _loaded(self, upper: list[float] | None, *, is_relaxed: bool) -> "_Highs":
        """Return a solver with the model in it; `upper` are other upper bounds of the pairs."""
        import highspy
        import numpy as np
        from highspy._core import _Highs, cb

        model, limits, most = self.model, self.limits, highspy.kHighsInf
        solver = _Highs()  # highspy.Highs would write a banner to the standard output before it can be silenced
        for option, value in (
            ("output_flag", False),
            ("threads", 1),
            ("random_seed", 1),
            ("mip_max_nodes", limits.nodes),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", max(1e-6, limits.gap)),
            ("mip_allow_restart", False),
        ):
            solver.setOptionValue(option, value)
        tops = model.upper if upper is None else upper + model.upper[len(upper) :]
        solver.passModel(
            len(model.costs),
            len(model.rows),
            len(model.columns),
            int(highspy.MatrixFormat.kRowwise),
            int(highspy.ObjSense.kMinimize),
            model.constant,
            np.array(model.costs, dtype=np.float64),
            np.zeros(len(model.costs)),
            np.minimum(np.array(tops, dtype=np.float64), most),
            np.maximum(np.array([least for least, _most in model.rows], dtype=np.float64), -most),
            np.minimum(np.array([upper for _least, upper in model.rows], dtype=np.float64), most),
            np.array(model.starts, dtype=np.int32),
            np.array(model.columns, dtype=np.int32),
            np.array(model.values, dtype=np.float64),
            np.array([int(whole and not is_relaxed) for whole in model.is_whole], dtype=np.int32),
        )
        solver.setCallback(self._heed, None)
        for kind in (cb.kCallbackMipInterrupt, cb.kCallbackSimplexInterrupt):
            solver.startCallback(kind)
        return solver

    def _heed(
        self, _kind: object, _text: str, _told: object, answer: "HighsCallbackInput | None", _data: object
    ) -> None:
        if answer is not None and self.is_unwanted:
            answer.user_interrupt = True


def _above_half(values: "NDArray[float64]") -> tuple[int, ...]:
    """Return the columns that are chosen, whatever rounding there was."""
    return tuple((values > 0.5).nonzero()[0].tolist())
