using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Yangke.Host.Api;
using Yangke.Host.Verbs;

namespace Yangke.Host.Doors;

/// <summary>
/// The command line's way into a house that is being served: a socket file only its owner can open. There are never two
/// processes on one SQLite house.
/// </summary>
internal static class Control
{
    public static void MapControl(this WebApplication app) => app.MapPost("/control", async http =>
    {
        if (http.Features.Get<IConnectionSocketFeature>()?.Socket.AddressFamily != AddressFamily.Unix)
        {
            await Problems.Write(http, Problems.NoSuchDoor);
            return;
        }
        var asked = await http.Request.ReadFromJsonAsync<Asked>(http.RequestAborted) ?? new Asked([], null);
        await using var writer = new StreamWriter(http.Response.Body) { AutoFlush = false };
        var output = new Output(line => writer.WriteLine(line), async () => await writer.FlushAsync());
        var code = await HouseVerbs.Run(asked.Words, asked.Passphrase, http.RequestServices, output, http.RequestAborted);
        await writer.WriteLineAsync($"\u0004{code}");
    });

    /// <summary>Sends the words to the serving process; null when none listens.</summary>
    public static async Task<int?> Send(string socketFile, IReadOnlyList<string> words, Action<string> say)
    {
        if (!File.Exists(socketFile))
        {
            return null;
        }
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, stop) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketFile), stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "http://house/control") { Content = JsonContent.Create(new Asked(words, HouseVerbs.PassphraseHere())) };
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith('\u0004'))
                {
                    return int.Parse(line[1..]);
                }
                say(line);
            }
            return 1;
        }
        catch (HttpRequestException)
        {
            return null; // a socket file left by a house that stopped
        }
    }

    /// <summary>The words, and the passphrase of the asking process: the serving one does not have it.</summary>
    private sealed record Asked(IReadOnlyList<string> Words, string? Passphrase);
}
