using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Yangke.Host.Watch;

/// <summary>Counts and times of what was asked, by use case and status, for <c>/metrics</c>. Never a name, a term or an id.</summary>
internal sealed class Gauges
{
    private static readonly double[] s_bounds = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5];
    private readonly ConcurrentDictionary<(string UseCase, int Status), Timing> _timings = new();

    public void Count(string useCase, int status, TimeSpan took) =>
        _timings.GetOrAdd((useCase, status), _ => new Timing()).Add(took.TotalSeconds);

    /// <summary>The Prometheus text format.</summary>
    public string Text()
    {
        var text = new StringBuilder("# TYPE yangke_request_seconds histogram\n");
        foreach (var ((useCase, status), timing) in _timings.OrderBy(t => t.Key.UseCase, StringComparer.Ordinal))
        {
            timing.Write(text, $"use_case=\"{useCase}\",status=\"{status}\"");
        }
        text.Append("# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes ").Append(Environment.WorkingSet)
            .Append("\n# TYPE dotnet_gc_heap_bytes gauge\ndotnet_gc_heap_bytes ").Append(GC.GetTotalMemory(false)).Append('\n');
        return text.ToString();
    }

    private sealed class Timing
    {
        private readonly long[] _buckets = new long[s_bounds.Length + 1];
        private double _sum;

        public void Add(double seconds)
        {
            var at = Array.FindIndex(s_bounds, b => seconds <= b);
            lock (_buckets)
            {
                _buckets[at < 0 ? s_bounds.Length : at]++;
                _sum += seconds;
            }
        }

        public void Write(StringBuilder text, string labels)
        {
            lock (_buckets)
            {
                long total = 0;
                for (var i = 0; i <= s_bounds.Length; i++)
                {
                    total += _buckets[i];
                    var bound = i < s_bounds.Length ? s_bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                    text.Append(CultureInfo.InvariantCulture, $"yangke_request_seconds_bucket{{{labels},le=\"{bound}\"}} {total}\n");
                }
                text.Append(CultureInfo.InvariantCulture, $"yangke_request_seconds_sum{{{labels}}} {_sum}\n");
                text.Append(CultureInfo.InvariantCulture, $"yangke_request_seconds_count{{{labels}}} {total}\n");
            }
        }
    }
}
