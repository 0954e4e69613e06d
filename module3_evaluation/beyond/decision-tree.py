"""From one tree to a hundred: a decision tree, a random forest, boosted trees.

A decision tree asks one yes-or-no question after another, and you can read it like a
recipe. One tree is weak. There are two ways to combine many. A random forest grows each
tree from other tweets and other words, and the trees vote. Boosting grows small trees
one after another, and each new tree corrects the mistakes of those before it.

    python module3_evaluation/beyond/decision-tree.py "it never works, I want it back"

Ask yourself
    Read the tree from the top. Which words does it ask about? Would you ask for them?
    How many of the 100 trees agree on the sentence? Are they right?
    After how many trees do the two curves hardly rise any more?

Try
    max_depth=30 for the single tree, then max_depth=None. Does it get any better?
    learning_rate=1.0 for boosting: each tree corrects harder.

Expect 61% for one tree on the tweets about brands and 66% to 68% for a hundred, 54% to
55% and 66% to 68% on the rated ones.
"""

# %% Load the tweets
from workshop import load_tweets, read_options, show_figure

import matplotlib.pyplot as plt
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier, export_text, plot_tree

options = read_options(sentence=["oh no, the new app crashed again"])
text, target = load_tweets()

# %% Hide a third of the tweets
text_train, text_test, target_train, target_test = train_test_split(
    text, target, test_size=1 / 3, stratify=target, random_state=0
)

# %% One column for each word that occurs in five tweets or more: is it there or not?
vectorizer = CountVectorizer(binary=True, min_df=5)
X_train = vectorizer.fit_transform(text_train)
X_test = vectorizer.transform(text_test)
words = vectorizer.get_feature_names_out()

# %% One tree: three questions at most
tree = DecisionTreeClassifier(max_depth=3, random_state=0)
tree.fit(X_train, target_train)
alone = tree.score(X_test, target_test) * 100
print(f"One tree of three questions: {alone:.1f}% of the new tweets are right")

# %% Print it ("link <= 0.50": the word does not occur), and draw it
print(export_text(tree, feature_names=words))
boxes = plot_tree(
    tree,
    feature_names=words,
    class_names=[label.split(" toward")[0] for label in tree.classes_],
    impurity=False,
    label="none",
    filled=True,
    fontsize=14,
)
for box in boxes:  # keep a node's question, or a leaf's number of tweets and label
    first, *rest = box.get_text().split("\n")
    if "<=" in first:
        box.set_text(first.replace(" <= 0.5", "?"))
    elif not rest:
        box.set_text("no" if "True" in first else "yes")
    else:
        box.set_text(f"{first}\n{rest[-1].replace(' ', chr(10))}")
plt.title(f"Three questions: right for {alone:.0f}% of the new tweets")
show_figure("decision-tree")

# %% A forest of 100 trees: how do they vote on one sentence?
print("Growing 100 trees, then 100 more ...", flush=True)
forest = RandomForestClassifier(n_estimators=100, min_samples_leaf=2, random_state=0)
forest.fit(X_train, target_train)
for sentence in options.sentence:
    X = vectorizer.transform([sentence])
    votes = [forest.classes_[int(each.predict(X)[0])] for each in forest.estimators_]
    print(f"\n{sentence}" + ("" if X.nnz else " (the trees know none of its words)"))
    for label in forest.classes_:
        print(f"{votes.count(label):4} trees: {label}")

# %% Boosting: the accuracy after 1, 2, ... 100 trees, beside the forest's
boosted = GradientBoostingClassifier(
    n_estimators=100, learning_rate=0.3, random_state=0
)
boosted.fit(X_train, target_train)
curves = {"random forest": [], "boosted trees": []}
for predicted in boosted.staged_predict(X_test):
    curves["boosted trees"].append((predicted == target_test).mean() * 100)
total = 0
for each in forest.estimators_:
    total = total + each.predict_proba(X_test)  # the vote so far
    predicted = forest.classes_[total.argmax(axis=1)]
    curves["random forest"].append((predicted == target_test).mean() * 100)

print("\nTrees   " + "   ".join(curves))
for trees in 1, 3, 10, 30, 100:
    accuracies = (f"{curve[trees - 1]:12.1f}%" for curve in curves.values())
    print(f"{trees:5} " + "   ".join(accuracies))

# %% Draw the accuracy on new tweets for each number of trees
for name, curve in curves.items():
    plt.plot(range(1, 101), curve, label=name)
baseline = target_test.value_counts(normalize=True).max() * 100
plt.axhline(baseline, color="gray", linestyle=":", label="most common label")
plt.title(
    f"One tree {alone:.0f}%, forest {curves['random forest'][-1]:.0f}%, "
    f"boosted {curves['boosted trees'][-1]:.0f}%"
)
plt.xlabel("Trees")
plt.ylabel("Accuracy on new tweets (%)")
plt.ylim(50, 100)
plt.legend()
show_figure("decision-tree-boosted")
