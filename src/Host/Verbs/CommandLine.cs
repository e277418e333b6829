namespace Yangke.Host.Verbs;

/// <summary>The command line: verbs, help, exit codes (0 done, 1 failed, 2 words that make no sense).</summary>
internal static class CommandLine
{
    private const string Help =
        """
        yangke <verb> [options]

          serve        serve the house (the verb when none is given)
                       --urls http://127.0.0.1:5100   --behind-proxy   --clock 2026-03-02T14:00+08:00
          migrate      bring the database's schema up to date
          demo         make an empty house a demo house, with made-up customers   --customers 2000 --seed 20260302
          token        make a personal token for an account   --account NAME [--name WHAT-FOR]
          verify       prove that journal and access log were not tampered with; exit code 1 if they were   [--json]
          backup       --to FOLDER       (passphrase: YANGKE_PASSPHRASE or --passphrase-file FILE)
          restore      --from FOLDER     into an empty data folder or database
          value        fit, predict and simulate customer value from a purchase log; see: yangke value --help

        Everywhere:  --data FOLDER (YANGKE_DATA)   --database sqlite | "Host=…" (YANGKE_DATABASE)
                     --key-file FILE (YANGKE_KEY_FILE)
        """;

    public static async Task<int> Run(string[] args)
    {
        // Whoever asks a verb for help wants to read, not to have it done.
        var verb = args.Contains("--help") ? "help" : args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) ? "serve" : args[0];
        string[] words = args.Length > 0 && args[0] == verb ? args[1..] : args;
        try
        {
            switch (verb)
            {
                case "help":
                    Console.Out.WriteLine(Help);
                    return 0;
                case "serve":
                    return await Serve.Run(new Options(words));
                case "openapi":
                    return await Serve.WriteDocument(new Options(words));
                case "migrate" or "verify" or "backup" or "restore" or "token" or "demo":
                    return await HouseVerbHost.Run(verb, words);
                default:
                    throw new UsageProblem($"no verb '{verb}'; yangke help lists them");
            }
        }
        catch (UsageProblem problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }
        catch (InvalidOperationException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
