using Microsoft.Extensions.Logging;

namespace Yangke.Kernel;

/// <summary>The engine room behind every Desk of this node: one of each.</summary>
public sealed class Works(
    IEngine engine, Catalogue catalogue, HouseClock clock, Keys keys, AccessLog accessLog, Limits limits, Live live, ILogger<Desk> log)
{
    public IEngine Engine => engine;

    public Catalogue Catalogue => catalogue;

    public HouseClock Clock => clock;

    internal Keys Keys => keys;

    internal AccessLog AccessLog => accessLog;

    internal Limits Limits => limits;

    internal Live Live => live;

    internal ILogger Log => log;
}
