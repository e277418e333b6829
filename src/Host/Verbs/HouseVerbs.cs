using System.Text.Json;

namespace Yangke.Host.Verbs;

/// <summary>The verbs that work on an open house, in this process or asked for through its socket.</summary>
internal static class HouseVerbs
{
    /// <summary>The passphrase of this process's environment; never an option, which every process on the machine could read.</summary>
    public static string? PassphraseHere() => Environment.GetEnvironmentVariable("YANGKE_PASSPHRASE");

    public static async Task<int> Run(
        IReadOnlyList<string> words, string? passphrase, IServiceProvider house, Output output, CancellationToken stop)
    {
        try
        {
            var options = new Options([.. words.Skip(1)]);
            return words[0] switch
            {
                "migrate" => Migrated(output),
                "verify" => await Verify(options, house, output, stop),
                "backup" => await Backups.Write(options, passphrase, house, output, stop),
                "token" => await MakeToken(options, house, output),
                "demo" => await Demo(options, house, output, stop),
                var unknown => throw new UsageProblem($"no verb '{unknown}'"),
            };
        }
        catch (UsageProblem problem)
        {
            output.Say(problem.Message);
            return 2;
        }
        catch (Refused refused)
        {
            output.Say(refused.Refusal.En);
            return 1;
        }
        finally
        {
            await output.Flush();
        }
    }

    // Opening the house has brought the schema up to date already.
    private static int Migrated(Output output)
    {
        output.Say("the schema is up to date");
        return 0;
    }

    private static async Task<int> Verify(Options options, IServiceProvider house, Output output, CancellationToken stop)
    {
        await house.GetRequiredService<Sealing>().Run(stop);
        var progress = output.Progress<long>(read => $"{read:N0} entries read");
        var report = await house.GetRequiredService<Verification>().Run(progress, stop);
        if (options.Has("json"))
        {
            output.Say(JsonSerializer.Serialize(report, Catalogue.Json));
        }
        else
        {
            output.Say($"{report.Entries:N0} entries under {report.Seals:N0} seals, {report.Unsealed:N0} not sealed yet");
            foreach (var finding in report.Findings)
            {
                output.Say("TAMPERED  " + finding);
            }
            output.Say(report.Clean ? "clean" : $"{report.Findings.Count} findings");
        }
        return report.Clean ? 0 : 1;
    }

    private static async Task<int> MakeToken(Options options, IServiceProvider house, Output output)
    {
        var account = options.Value("account") ?? throw new UsageProblem("token: --account NAME is needed");
        var desk = new Desk(house.GetRequiredService<Works>(), Actor.System);
        var made = await desk.Do(new IssueToken(account, options.Value("name") ?? "command line"));
        output.Say(made.Value.Token);
        return 0;
    }

    private static async Task<int> Demo(Options options, IServiceProvider house, Output output, CancellationToken stop)
    {
        var works = house.GetRequiredService<Works>();
        var customers = options.Number("customers", 2_000);
        var state = (await new Desk(works, Actor.System).Ask(new HouseState(), stop)).Value;
        if (!state.IsSetUp)
        {
            var password = options.Value("password") ?? Passwords.Random();
            var set = await new Desk(works, Actor.Nobody).Do(new SetUpHouse(
                house.GetRequiredService<SetUpCode>().Value, HouseKind.Demo, "清和医美（演示）", "西湖店", "管理员", "admin", password), stop: stop);
            output.Say($"admin        {password}");
            foreach (var account in set.Value.DemoAccounts)
            {
                output.Say($"{account.Account,-12} {account.Password}   {account.Position.Name} {account.Name}");
            }
        }
        else if (!state.IsDemo && !options.Has("yes"))
        {
            throw new UsageProblem("this is not a demo house; made-up customers go in only with --yes");
        }
        var progress = output.Progress<int>(done => $"{done:N0} of {customers:N0} customers");
        await DemoHouse.Fill(works, customers, options.Number("seed", 20260302), progress, stop);
        output.Say($"{customers:N0} customers registered");
        return 0;
    }
}
