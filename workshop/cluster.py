"""Reach a cluster of Dask workers, or say in a sentence that it cannot be reached."""

import asyncio
import re

from workshop.errors import WorkshopError


def connect_cluster(address):
    """Connect to a Dask scheduler that has workers, within ten seconds.

    Parameters
    ----------
    address : str
        The scheduler's address, such as ``tcp://192.168.1.20:8786``. The command
        ``dask scheduler`` prints it; ``dask worker ADDRESS`` starts a worker.

    Returns
    -------
    dask.distributed.Client
        For ``joblib.parallel_config(backend="dask")``, which finds it by itself.

    Raises
    ------
    WorkshopError
        If no scheduler answers there, or if it has no workers.
    """
    from dask.distributed import Client
    from distributed.comm import connect

    async def shake_hands():
        # Client itself waits for ever where something else listens at the address.
        comm = await asyncio.wait_for(connect(address, timeout=3), 3)
        await comm.close()

    try:
        asyncio.run(shake_hands())
        client = Client(address, timeout=3)
    except Exception:  # a dozen types, by the address and by what listens there
        host = re.sub(r"^\w+://|:\d+$", "", address)
        raise WorkshopError(
            f"No Dask scheduler answers at {address}. To start one there: "
            f"dask scheduler --host {host}"
        ) from None
    try:
        client.wait_for_workers(1, timeout=2)
    except TimeoutError:
        client.close()
        raise WorkshopError(
            f"The Dask scheduler at {address} has no workers. To start one, on any "
            f"machine with the workshop's packages: dask worker {address} --nthreads 1"
        ) from None
    return client
