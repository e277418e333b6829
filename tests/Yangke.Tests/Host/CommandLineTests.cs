using Yangke.Host.Verbs;

namespace Yangke.Tests.Host;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("migrate"), InlineData("demo"), InlineData("serve")]
    public async Task AskingAVerbForHelpDoesNothing(string verb)
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        (await CommandLine.Run([verb, "--help", "--data", folder])).ShouldBe(0);
        Directory.Exists(folder).ShouldBeFalse();
    }
}
