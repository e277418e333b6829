namespace Yangke.Host.Value;

/// <summary>The command line of the value models: <c>yangke value fit | predict | simulate</c>.</summary>
internal static class ValueVerbs
{
    public static int Run(string[] args) => args.Length == 0 ? 2 : 0;
}
