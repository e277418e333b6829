using Yangke.Rig;

namespace Yangke.Soak;

/// <summary>kill -9 in the middle of concurrent writes, again and again: what was acknowledged is there, nothing is half-saved.</summary>
internal sealed class Kill(House house, int kills, int seed, Findings findings)
{
    public async Task<string> Run()
    {
        await house.Clear();
        var tokens = await Tokens.Make(house);
        var writers = new Writers(tokens, seed);
        var random = new Random(seed);
        var looked = 0L;
        for (var n = 0; n < kills; n++)
        {
            await using (var serving = await Serving.Start(house))
            {
                using var stop = new CancellationTokenSource();
                var writing = writers.Write(serving.Port, desks: 16, goOnWhenAway: false, stop.Token);
                await writers.Wrote(more: 20);
                await Task.Delay(random.Next(0, 800));
                await serving.Kill();
                await stop.CancelAsync();
                await writing;
            }
            await using var again = await Serving.Start(house);
            looked += writers.Look(again.Port, findings);
            writers.Forget();
            await Prove(house, findings);
        }
        foreach (var odd in writers.Odd)
        {
            findings.Add("an odd answer", odd);
        }
        return $"{house.Engine}: {kills} kills, {writers.Acknowledged:N0} acknowledged writes, {looked:N0} looked up again by id and by search";
    }

    public static async Task Prove(House house, Findings findings)
    {
        var (code, said) = await house.Verb("verify");
        if (code != 0)
        {
            findings.Add("verify is not clean", said);
        }
        foreach (var broken in await Laws.Broken(house))
        {
            findings.Add("half-saved", broken);
        }
    }
}
