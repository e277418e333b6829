global using Yangke.Kernel;
global using Yangke.People;
