namespace Yangke.Host.Watch;

/// <summary>What runs by itself on every node: deliveries, seals, the shared clock.</summary>
internal sealed class NightWatch(
    Works works, Deliverer deliverer, Sealing sealing, ILogger<NightWatch> log) : BackgroundService
{
    private static readonly TimeSpan s_pulse = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_seal = TimeSpan.FromSeconds(20);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Repeat(s_pulse, async () => { while (await deliverer.Once(100, stoppingToken) == 100) { } }, stoppingToken),
        Repeat(s_seal, () => sealing.Run(stoppingToken), stoppingToken),
        Repeat(TimeSpan.FromSeconds(1), () => works.Clock.Read(works.Engine, null, stoppingToken), stoppingToken));

    /// <summary>Again and again; a failure is logged and waited out, never the end of it.</summary>
    private async Task Repeat(TimeSpan pause, Func<Task> work, CancellationToken stop)
    {
        var armed = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!armed)
                {
                    await deliverer.Arm(stop);
                    armed = true;
                }
                await work();
                await Task.Delay(pause, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError("the night watch stumbled: {Failure}", failure.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(2), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
