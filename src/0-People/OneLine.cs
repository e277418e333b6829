namespace Yangke.People;

/// <summary>One spelling for what looks the same: single blanks, nothing at the ends; nothing at all is nothing.</summary>
internal static class OneLine
{
    public static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
