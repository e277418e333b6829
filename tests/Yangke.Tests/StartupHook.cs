#pragma warning disable CA1050, MA0047 // The runtime looks for this class by this name and without a namespace.

/// <summary>Run by the runtime inside a program under test: writes the names of all loaded assemblies when it ends.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("YANGKE_TEST_LOADED") is { } file)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                File.WriteAllLines(file, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name ?? ""));
        }
    }
}
