using Yangke.Host;
using Yangke.Host.Verbs;

// The value verbs are pure mathematics: nothing of the host is touched before them.
if (args is ["value", ..])
{
    return Yangke.Host.Value.ValueVerbs.Run(args[1..]);
}
return await CommandLine.Run(args);
