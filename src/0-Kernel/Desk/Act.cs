using System.Security.Cryptography;
using System.Text;

namespace Yangke.Kernel;

/// <summary>
/// One unit of work, opened by the Desk: who acts, when, on which transaction, and what has been told so far. Handlers
/// get it; nested commands and queries join it.
/// </summary>
public sealed class Act
{
    private readonly Works _works;
    private readonly List<(Fact Fact, JournalEntry Entry)> _told = [];
    private int _heard;

    internal Act(Works works, ClinicDb db, Actor actor, string useCase, string? reason)
    {
        (_works, Db, Actor, UseCase, Reason) = (works, db, actor, useCase, reason);
        db.Actor = actor;
        Now = works.Clock.Now;
    }

    public Guid Id { get; } = Ids.New();

    public Actor Actor { get; }

    public ClinicDb Db { get; }

    /// <summary>House time at which the act began; every fact of the act carries it.</summary>
    public DateTime Now { get; }

    /// <summary>The use case the Desk was asked for, as it stands in the journal.</summary>
    public string UseCase { get; }

    /// <summary>Why, in the actor's words; kept beside every fact of the act.</summary>
    public string? Reason { get; set; }

    /// <summary>System time, for sessions, leases and limits.</summary>
    public DateTime SystemNow => _works.Clock.SystemNow;

    internal IReadOnlyList<JournalEntry> Told => [.. _told.Select(t => t.Entry)];

    /// <summary>Tells a fact: it is journalled in this transaction and heard by whoever subscribed.</summary>
    public void Tell(Fact fact)
    {
        var body = _works.Catalogue.Write(fact);
        var salt = RandomNumberGenerator.GetBytes(16);
        var entry = new JournalEntry
        {
            Id = Ids.New(),
            Act = Id,
            UseCase = UseCase,
            Fact = _works.Catalogue.NameOf(fact.GetType()),
            Body = body,
            Salt = salt,
            BodyHash = Hash(salt, body),
            Customer = fact.About,
            Staff = fact.Concerning ?? (Actor.Staff == default ? null : Actor.Staff),
            Branch = fact.In ?? (Actor.Branch == default ? null : Actor.Branch),
            At = Now,
            Reason = Reason,
        };
        Db.Add(entry);
        _told.Add((fact, entry));
    }

    /// <summary>Does an upstream command inside this act: same transaction, same actor; the outer permission is the authority.</summary>
    public async Task<T> Do<T>(ICommand<T> command)
    {
        var useCase = (UseCase<T>)_works.Catalogue.Of(command.GetType());
        useCase.CheckShape(command);
        var result = await useCase.Run(command, this);
        await Flush();
        return result;
    }

    /// <summary>Asks a query inside this act; sees what the act has done so far.</summary>
    public async Task<T> Ask<T>(IQuery<T> query)
    {
        var useCase = (UseCase<T>)_works.Catalogue.Of(query.GetType());
        useCase.CheckShape(query);
        await Flush();
        return await useCase.Run(query, this);
    }

    private bool IsWriting => Db.Database.CurrentTransaction is not null;

    /// <summary>
    /// Counts one use of something limited, over all nodes; refuses when there were too many. For queries: a command carries
    /// <see cref="LimitAttribute"/>, since a count must stand even when the command's transaction does not.
    /// </summary>
    public Task Limit(string name, int times, TimeSpan window) => IsWriting
        ? throw new InvalidOperationException("a command is limited by its attribute") : _works.Limits.Take(name, times, window);

    /// <summary>Notes that the actor was shown sensitive data of a customer; on disk before the answer leaves (ORG-2).</summary>
    public Task Saw(CustomerId customer, InformationLevel level) => IsWriting
        ? _works.AccessLog.NoteWithin(this, customer, level) : _works.AccessLog.Note(Actor, customer, level, Now);

    /// <summary>The "no" for a customer that a query which reads through the scope itself did not find.</summary>
    public Task<Refused> Missing(CustomerId customer) => IdLookup.Missing(Db, customer);

    internal void ForgetSeen() => _works.AccessLog.Forget();

    /// <summary>Sends what was changed so far to the database, inside the transaction, so that its numbers are known.</summary>
    public Task Flush() => Db.SaveVersioned();

    /// <summary>Lets subscribers hear what was told, in stage then name order, until nothing new is told.</summary>
    internal async Task React()
    {
        for (var round = 0; _heard < _told.Count; round++)
        {
            if (round == 8)
            {
                throw new InvalidOperationException($"reactions to {UseCase} do not come to rest after 8 rounds");
            }
            await Flush();
            var end = _told.Count;
            Db.Actor = Actor.System;
            for (; _heard < end; _heard++)
            {
                var (fact, entry) = _told[_heard];
                foreach (var reaction in _works.Catalogue.Now(fact.GetType()))
                {
                    await reaction.Hear(fact, this);
                }
                foreach (var later in _works.Catalogue.Later(fact.GetType()))
                {
                    Db.Add(new Delivery { Id = Ids.New(), Subscriber = later.Name, Entry = entry.Id, DueAt = Now, NotBefore = SystemNow });
                }
            }
            Db.Actor = Actor;
        }
        await Flush();
    }

    /// <summary>SHA-256 over salt and body: what a seal covers in place of the personal values themselves.</summary>
    internal static byte[] Hash(byte[] salt, string body)
    {
        var bytes = new byte[salt.Length + Encoding.UTF8.GetByteCount(body)];
        salt.CopyTo(bytes, 0);
        Encoding.UTF8.GetBytes(body, bytes.AsSpan(salt.Length));
        return SHA256.HashData(bytes);
    }
}
