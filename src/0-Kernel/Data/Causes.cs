namespace Yangke.Kernel;

/// <summary>The whole chain of causes of a failure: drivers wrap what really happened two or three deep.</summary>
internal static class Causes
{
    public static IEnumerable<Exception> Of(Exception failure)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }
}
