"""Make data/tweets-sample.csv: 500 made-up tweets, for want of real ones.

    python data/make_sample.py

No person, product or fair in them is real. They have the columns, the quirks and the
label shares of the tweets about brands, so that every text lesson runs before any
download; what a lesson finds in them says nothing about how people write.

The same file comes out every time, on every system. tests/test_data.py holds it to
what data/README.md promises.
"""

# ruff: noqa: SIM905 (a long list of words is read more easily in a string)
import csv
import random
from pathlib import Path

COLUMNS = (
    "tweet_text",
    "emotion_in_tweet_is_directed_at",
    "is_there_an_emotion_directed_at_a_brand_or_product",
)
POSITIVE, NEGATIVE = "Positive emotion", "Negative emotion"
NONE, UNSURE = "No emotion toward brand or product", "I can't tell"

TWEETS_OF = {NONE: 291, POSITIVE: 163, NEGATIVE: 31, UNSURE: 15}  # 500 in all
BLANK_ROW = 6  # as in the tweets about brands
MISREAD = 0.45  # share of tweets whose remark may be in another tone than the label's
RETWEETED = 0.06  # share of tweets that repeat an earlier one word for word

# A tweet is a scene and a remark, in either order. Only the remark has a tone.
SCENES = [
    "{topic} talk in the {place}",
    "{hour} in the {place} with a {thing}",
    "in line for {thing} since {hour}",
    "just tried the {thing} at the {topic} stand",
    "writing about {topic} on the {thing}",
    "they have the {thing} in the {place}, next to {topic}",
    "back from the {topic} panel, {hour} and {thing} news",
    "{thing} opens a shop in the {place} at {hour}",
    "{thing} for {topic} at {hour}",
    "met the {thing} people in the {place} after {topic}",
]
REMARKS = {
    POSITIVE: [
        "love it",
        "I love the {part}, it's {good}",
        "best {part} ever",
        "so {good}!!",
        "not bad at all",
        "can't put it down",
        "never seen a {part} so {good}",
        "{good} idea, thx",
        "omg gonna get one",
        "I love my new {thing}",
        "the {part} saved my day",
    ],
    NEGATIVE: [
        "oh great, it crashed again",
        "the {part} is {bad}. again",
        "not happy with the {part}",
        "love it when the {part} dies. thanks for nothing",
        "why is it so {bad}? ugh",
    ],
    NONE: [
        "anyone else here?",
        "slides are up",
        "where is the {part}?",
        "come and say hi",
        "who knows the way?",
        "is it true about the {part}?",
        "free seats left",
        "send me ur photos",
        "answer a question and win",
        "more at {hour2}",
    ],
    UNSURE: [
        "that is one way to do it",
        "lol, that {part}",
        "hm. {good} or {bad}?",
    ],
}
WORDS = {
    "thing": ["Zumtab", "Fonko", "Fonko 2", "Mapplix", "Chatteroo app", "Zumtab app"],
    "part": (
        "battery,screen,camera,keyboard,map,search,price,design,sound,update,cover,"
        "login,menu,speaker,charger,interface,font,zoom"
    ).split(","),
    "good": (
        "awesome,great,amazing,cool,beautiful,brilliant,sweet,smart,fun,excellent,"
        "nice,gorgeous,perfect,clever"
    ).split(","),
    "bad": "awful,slow,useless,ugly,broken,bad,annoying".split(","),
    "place": (
        "ballroom,main hall,north hall,lobby,press room,cafe,garden,library,rooftop,"
        "tent,theatre,basement,hotel bar,museum,station,food court,gallery,courtyard,"
        "cinema,chapel,car park,harbour,market,tower"
    ).split(","),
    "topic": (
        "privacy,cartography,startups,open data,music,games,journalism,health,schools,"
        "robots,cities,cooking,film,books,accessibility,crowds,weather,sport,science,"
        "translation,podcasts,trains,farming,comics,energy,law,dance,history,space,"
        "oceans,bicycles,voting,museums,photography,chess,poetry,gardens,radio"
    ).split(","),
    "hour": [f"{hour}:{minute}" for hour in range(9, 19) for minute in ("00", 15, 30)],
}
WORDS |= {"hour2": WORDS["hour"], "room": range(100, 1000)}
BEFORE = ["", "", "", "@mention ", "RT @mention ", "RT @mention ", ".@mention ", "FYI "]
BETWEEN = [". ", ": ", ", ", " - ", "! ", "... "]
AFTER = [
    "",
    "",
    " {link}",
    " {link}",
    " &amp; more {link}",
    " via @mention",
    " :)",
    "!",
]
TAGS = [
    "#KiteFair #room{room}",
    "#kitefair #tech{room}",
    "{room} at #kitefair",
    "#kitefair",
]


def make_rows():
    """Make the rows of the table, the blank one among them."""
    chance = random.Random(0)  # noqa: S311 (chance for a data set, not for a secret)
    labels = [label for label, tweets in TWEETS_OF.items() for _ in range(tweets)]
    labels.remove(NONE)  # the blank tweet
    chance.shuffle(labels)
    rows, tweets_so_far = [], {label: [] for label in TWEETS_OF}
    for label in labels:
        earlier = tweets_so_far[label]
        thing = chance.choice(WORDS["thing"])
        tweet = make_tweet(label, thing, chance)
        if earlier and chance.random() < RETWEETED:
            thing, tweet = chance.choice(earlier)
            tweet = f"RT @mention {tweet}"
        earlier.append((thing, tweet))
        rows.append((tweet, thing if label in (POSITIVE, NEGATIVE) else "", label))
    rows.insert(BLANK_ROW, ("", "", NONE))
    return rows


def make_tweet(label, thing, chance):
    """Say something about a thing, in the tone of the label or, now and then, not."""
    tone = chance.choice(list(REMARKS)) if chance.random() < MISREAD else label
    words = {slot: chance.choice(choices) for slot, choices in WORDS.items()}
    parts = [chance.choice(SCENES), chance.choice(REMARKS[tone])]
    if chance.random() < 0.5:
        parts.reverse()
    said = chance.choice(BETWEEN).join(parts).format(**words | {"thing": thing})
    if chance.random() < 0.5:
        said = said[0].upper() + said[1:]
    before, after, tag = map(chance.choice, (BEFORE, AFTER, TAGS))
    return f"{before}{said}{after} {tag.format(**words)}"


if __name__ == "__main__":
    path = Path(__file__).with_name("tweets-sample.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *make_rows()])
    print(f"{path}: {sum(TWEETS_OF.values())} made-up tweets")
