"""Training is logged and can be stopped; networks are saved and loaded whole."""

import importlib
import os
import signal
import warnings
from types import SimpleNamespace

import numpy as np
import pytest

import workshop
from workshop import load_model, save_model

# TensorFlow's variables and NumPy 2; lessons do not see it
pytestmark = pytest.mark.filterwarnings("ignore:__array__ imp:DeprecationWarning")


@pytest.fixture(scope="module")
def keras():
    """Keras, imported in that process alone which runs these tests."""
    return importlib.import_module("keras")


@pytest.fixture
def network(keras):
    model = keras.Sequential([keras.Input(shape=(2,)), keras.layers.Dense(1)])
    model.compile(loss="mse", optimizer="sgd")
    return model


@pytest.fixture
def train(network):
    """Train in two batches an epoch; return what was logged. The tests hear Ctrl-C."""

    def train(*callbacks, prefix=""):
        logged = []
        logger = workshop.RunLogger(SimpleNamespace(log=logged.append), prefix)
        x = np.zeros((4, 2)), np.zeros((4, 1))
        settings = {"validation_data": x, "batch_size": 2, "epochs": 3, "verbose": 0}
        network.fit(*x, callbacks=[logger, *callbacks], **settings)
        return logged

    before = signal.getsignal(signal.SIGINT)  # nobody, where the tests run under nohup
    signal.signal(signal.SIGINT, usual := signal.default_int_handler)
    yield train
    assert signal.signal(signal.SIGINT, before) is usual


def test_each_epochs_metrics_are_logged_and_counted_from_1(train):
    first = {"epoch": 1, "small/loss": 0.0, "small/val_loss": 0.0}
    expected = [first, first | {"epoch": 2}, first | {"epoch": 3}]
    assert train(prefix="small/") == expected
    assert workshop.RunLogger.__doc__.strip()


def test_after_an_error_in_training_ctrl_c_is_what_it_always_is(keras, train):
    def fail(epoch, logs):
        raise ValueError("a mistake")

    with pytest.raises(ValueError, match="a mistake"):
        train(keras.callbacks.LambdaCallback(on_epoch_end=fail))
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    assert not workshop.RunLogger.interrupted


def test_a_second_ctrl_c_ends_the_training_at_once(keras, train, monkeypatch):
    def twice(batch, logs):
        signal.raise_signal(signal.SIGINT)
        assert workshop.RunLogger.interrupted
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(workshop.RunLogger, "interrupted", False)
    with pytest.raises(KeyboardInterrupt):
        train(keras.callbacks.LambdaCallback(on_train_batch_end=twice))


def test_a_network_that_is_saved_answers_the_same_even_when_keras_warns(
    keras, network, tmp_path, capsys, monkeypatch
):
    save_model(network, "net.keras")
    path = tmp_path / "models" / "net.keras"
    assert capsys.readouterr().out == f"Saved {path}\n"
    assert os.listdir(path.parent) == ["net.keras"]
    real = keras.saving.load_model

    def warn(*arguments, **settings):
        warnings.warn("Skipping a variable of the optimizer", stacklevel=1)
        return real(*arguments, **settings)

    monkeypatch.setattr(keras.saving, "load_model", warn)
    for name in ("net.keras", path):
        with pytest.warns(UserWarning, match="Skipping"):
            again = load_model(name)
        assert (again.get_weights()[0] == network.get_weights()[0]).all()


@pytest.mark.parametrize("content", [None, b"", b"PK\3\4" + bytes(99), "code"])
@pytest.mark.filterwarnings("ignore:You are saving a model that has not")
def test_what_is_no_network_to_trust_is_none(keras, content, tmp_path, capsys):
    path, problem = tmp_path / "net.keras", "holds no network that is safe to load ("
    if content == "code":
        keras.Sequential([keras.layers.Lambda(lambda x: os.abort())]).save(path)
    elif content is not None:
        path.write_bytes(content)
    else:
        problem = "is not there."
    assert load_model(path) is None
    assert capsys.readouterr().out.startswith(f"{path} {problem}")


@pytest.mark.parametrize("name", ["InceptionV3", "ResNet50"])
def test_offline_there_are_no_weights(name, keras, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    assert workshop.imagenet_weights(name) is None
    said = capsys.readouterr().out
    assert said.startswith(f"The weights of {name} are not here (no network here leads")
    assert list(tmp_path.rglob("*.h5")) == []
