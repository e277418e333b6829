return args is ["value", ..] ? Yangke.Host.Value.ValueVerbs.Run(args[1..]) : 0;
