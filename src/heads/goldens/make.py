"""
Truth from outside for the heads: scikit-learn, scipy and numpy on small invented data, in float64.

    apt-get install python3-sklearn     # Debian 12: scikit-learn 1.2.1, scipy 1.10.1, numpy 1.24.2
    /usr/bin/python3 make.py            # writes heads.json beside it

calibration  sklearn.calibration._SigmoidCalibration (Platt), sklearn.isotonic.IsotonicRegression
delong       two areas and the variance of their difference from the definition: all pairs, sample covariances; scipy.stats.norm
binary, multinomial   sklearn LogisticRegression, newton-cg, C = 1 / (n * strength): mean loss + strength / 2 * |W|^2
weighted     the same with class_weight {0: 1, 1: 3}, C = 1 / (n * strength)
ordinal, smooth_l1    scipy.optimize.minimize (BFGS, polished by Nelder-Mead; the ordinal's slope by finite differences)
ridge        normal equations by numpy.linalg.solve, centred
"""
import json
import numpy as np
from scipy import optimize, stats
from scipy.special import expit
from sklearn.calibration import _SigmoidCalibration
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(20260101)
n, d = 48, 4
x = np.round(256 * (rng.normal(size=(n, d)) + np.array([3.0, 0, -1, 0]))) / 256  # exact in float32
z = x @ np.array([1.0, -0.7, 0.4, 0.2]) - 2.6
binary = (z + rng.logistic(size=n) > 0).astype(int)
grades = np.clip(np.digitize(z + 0.7 * rng.logistic(size=n), [-1.5, -0.3, 0.6, 1.8]), 0, 4)
months = np.round(100 + 30 * z + 20 * rng.standard_t(2, size=n), 1)
strength = 0.02
out = {"x": x.tolist(), "binary": binary.tolist(), "grades": grades.tolist(), "months": months.tolist(), "strength": strength}


def logistic(y, weights=None):
    fit = LogisticRegression(solver="newton-cg", C=1 / (n * strength), tol=1e-12, max_iter=10000, class_weight=weights, multi_class="multinomial" if y.max() > 1 else "auto").fit(x, y)
    return {"weights": fit.coef_.tolist(), "intercepts": fit.intercept_.tolist()}


out["binary_fit"] = logistic(binary)
out["weighted_fit"] = logistic(binary, {0: 1, 1: 3})
out["multinomial_fit"] = logistic(grades)


def polished(f, start, slope=None):
    best = optimize.minimize(f, start, jac=slope, method="BFGS", options={"gtol": 1e-12, "maxiter": 10000})
    best = optimize.minimize(f, best.x, method="Nelder-Mead", options={"xatol": 1e-12, "fatol": 1e-16, "maxiter": 100000, "maxfev": 100000})
    return best.x, best.fun


def ordinal(p):
    w, c = p[:d], p[d:]
    if np.any(np.diff(c) >= 0):
        return 1e9
    over = np.hstack([np.ones((n, 1)), expit((x @ w)[:, None] + c), np.zeros((n, 1))])
    chance = over[np.arange(n), grades] - over[np.arange(n), grades + 1]
    return -np.log(chance).mean() + strength / 2 * w @ w


w, value = polished(ordinal, np.r_[np.zeros(d), 1.5, 0.5, -0.5, -1.5])
out["ordinal_fit"] = {"weights": w[:d].tolist(), "intercepts": w[d:].tolist(), "value": value}

scale, centre = months.std(), months.mean()


def smooth(p):
    e = np.abs(scale * (x @ p[:d] + p[d]) + centre - months)
    return (np.where(e < 1, e * e / 2, e - 0.5) / scale).mean() + strength / 2 * p[:d] @ p[:d]


def smooth_slope(p):
    by_z = np.clip(scale * (x @ p[:d] + p[d]) + centre - months, -1, 1) / n
    return np.r_[x.T @ by_z + strength * p[:d], by_z.sum()]


w, value = polished(smooth, np.zeros(d + 1), smooth_slope)
out["smooth_l1_fit"] = {"scale": scale, "centre": centre, "weights": w[:d].tolist(), "intercept": w[d], "value": value}

xc, yc = x - x.mean(0), months - months.mean()
w = np.linalg.solve(xc.T @ xc / n + strength * np.eye(d), xc.T @ yc / n)
out["ridge_fit"] = {"weights": w.tolist(), "intercept": float(months.mean() - x.mean(0) @ w)}

first = np.round(z, 2)
second = np.round(z + rng.normal(size=n), 1)
platt = _SigmoidCalibration().fit(second, binary)
isotonic = IsotonicRegression().fit(second, binary)
out["scores"] = {"first": first.tolist(), "second": second.tolist()}
out["platt"] = {"slope": -platt.a_, "offset": -platt.b_}
out["isotonic"] = isotonic.predict(np.clip(np.array([-9, -2.05, -1, 0, 0.33, 1.25, 9]), second.min(), second.max())).tolist()

psi = lambda s: (s[binary == 1][:, None] > s[binary == 0]) + 0.5 * (s[binary == 1][:, None] == s[binary == 0])
a, b = psi(first), psi(second)
variance = np.var(b.mean(1) - a.mean(1), ddof=1) / a.shape[0] + np.var(b.mean(0) - a.mean(0), ddof=1) / a.shape[1]
difference = b.mean() - a.mean()
out["delong"] = {"first": a.mean(), "second": b.mean(), "standard_error": variance**0.5, "p": 2 * stats.norm.sf(abs(difference) / variance**0.5)}
json.dump(out, open("heads.json", "w"), separators=(",", ":"))
