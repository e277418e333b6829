namespace Yangke.Host.Value;

/// <summary>The command line of the value models: <c>yangke value fit | predict | simulate</c>.</summary>
internal static class ValueVerbs
{
    private const int Done = 0, Failed = 1, Misused = 2;

    public static int Run(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs a verb. Exit codes: 0 done, 1 failed, 2 wrong use or input that cannot be read as asked.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var verb = args is [var first, ..] ? first : "";
        try
        {
            return Verb(verb, args, output, errors);
        }
        catch (Misuse misuse)
        {
            errors.WriteLine($"yangke value {verb}: {misuse.Message}");
            errors.WriteLine($"`yangke value {(Help.Has(verb) ? verb + " " : "")}--help` shows how it is used.");
            return Misused;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or Undone)
        {
            errors.WriteLine($"yangke value {verb}: {failure.Message}");
            return Failed;
        }
    }

    private static int Verb(string verb, string[] args, TextWriter output, TextWriter errors)
    {
        if (verb is "--help" or "-h" or "help" || (Help.Has(verb) && args.Any(arg => arg is "--help" or "-h")))
        {
            output.Write(Help.For(verb));
            return Done;
        }

        if (!Help.Has(verb))
        {
            throw new Misuse(verb.Length == 0 ? "name a verb: fit, predict or simulate" : "there is no such verb");
        }

        using var progress = new Progress(errors);
        Action<Options, TextWriter, TextWriter, Progress> run = verb switch
        {
            "fit" => FitVerb.Run,
            "predict" => PredictVerb.Run,
            _ => SimulateVerb.Run,
        };
        run(Options.Of(verb, args[1..]), output, errors, progress);
        return Done;
    }
}

/// <summary>Wrong use of the command line; the message names the option and the way out.</summary>
internal sealed class Misuse(string message) : Exception(message);

/// <summary>What was asked cannot be done with this input.</summary>
internal sealed class Undone(string message) : Exception(message);
