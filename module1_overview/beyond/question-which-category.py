"""Which category? Classification answers with a name: which species is this penguin?

Three species of penguins live near Palmer Station in Antarctica. Researchers measured
342 of them. A model should tell the species from two of the measures. To do so it draws
borders on the map of all penguins, and gives each area the name of a species. Two kinds
of model draw two kinds of border.

    python module1_overview/beyond/question-which-category.py
    python module1_overview/beyond/question-which-category.py --bill 50 --flipper 200

Ask yourself
    A decision tree asks one question at a time, such as "is the bill shorter than 43.3
    mm?". How can you see that in its borders?
    Which two species are hard to tell apart by the length of their flippers?
    What does a model say about a penguin that is unlike all of the 342?

Try
    A penguin that cannot be: --bill 60 --flipper 175.
    Let the tree ask more questions: max_depth=10. Look at its borders.

Expect 92% to 94% for the tree and 95% to 96% for logistic regression, in about two
seconds. Always guessing Adelie is right 44% of the time.
"""

# %% Load the penguins that were measured
from workshop import data_path, read_options, show_figure

import matplotlib.pyplot as plt
import pandas as pd
from sklearn.inspection import DecisionBoundaryDisplay
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

options = read_options(bill=45.0, flipper=205.0)
two = ["bill_length_mm", "flipper_length_mm"]
four = [*two, "bill_depth_mm", "body_mass_g"]
penguins = pd.read_csv(data_path("penguins.csv")).dropna(subset=four)
X, y = penguins[two], penguins["species"]
print(y.value_counts().to_string())
print(f"Always guessing the most common species: {(y == 'Adelie').mean():.1%} right")

# %% Two models; logistic regression weighs and adds columns, all of similar size
models = {
    "Decision tree": DecisionTreeClassifier(max_depth=3, random_state=0),
    "Logistic regression": make_pipeline(StandardScaler(), LogisticRegression()),
}

# %% Hide a tenth of the penguins, learn from the others, test on the tenth; ten times
folds = StratifiedKFold(10, shuffle=True, random_state=0)
right = {}
for name, model in models.items():
    right[name] = cross_val_score(model, X, y, cv=folds).mean()
    with_four = cross_val_score(model, penguins[four], y, cv=folds).mean()
    print(f"{name}: {right[name]:.1%} right, with all four measures {with_four:.1%}")

# %% Learn from all penguins, and ask about a new one
new = pd.DataFrame([[options.bill, options.flipper]], columns=two)
print(f"\nA bill of {options.bill:g} mm and flippers of {options.flipper:g} mm:")
for name, model in models.items():
    model.fit(X, y)
    sure = model.predict_proba(new).max()
    print(f"  {name} says {model.predict(new)[0]}, {sure:.0%} sure")

# %% Draw the borders and the penguins; the new one is a star
colors = {"Adelie": "C0", "Chinstrap": "C1", "Gentoo": "C2"}
figure, axes = plt.subplots(1, 2, figsize=(12, 6.5))
for ax, (name, model) in zip(axes, models.items(), strict=True):
    DecisionBoundaryDisplay.from_estimator(
        model,
        X,
        ax=ax,
        alpha=0.3,
        response_method="predict",
        grid_resolution=300,
        multiclass_colors=list(colors.values()),
    )
    for species, color in colors.items():
        bill, flipper = X[two[0]][y == species], X[two[1]][y == species]
        ax.scatter(bill, flipper, s=20, color=color, label=species)
    ax.scatter(options.bill, options.flipper, s=400, marker="*", color="black")
    ax.set(xlabel="bill length, mm", ylabel="flipper length, mm")
    ax.set_title(f"{name}: {right[name]:.0%} right")
    ax.legend(loc="upper left")
show_figure("question-which-category")
